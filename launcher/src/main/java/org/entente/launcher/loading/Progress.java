package org.entente.launcher.loading;

/// Hears how an import gets on.
public interface Progress extends AutoCloseable {
    /// So many entries more are on their way.
    void expect(int entries);

    void done(int entries);

    @Override
    void close();

    /// For nobody.
    static Progress none() {
        return new Progress() {
            @Override
            public void expect(int entries) {}

            @Override
            public void done(int entries) {}

            @Override
            public void close() {}
        };
    }
}
