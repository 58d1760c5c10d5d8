package org.entente.launcher;

import picocli.CommandLine.IVersionProvider;

/// What was built here.
final class Version implements IVersionProvider {

    static String ours() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Entente " + ours()};
    }
}
