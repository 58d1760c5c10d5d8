package org.entente.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.entente.launcher.house.Trouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class RefusalsTest {
    @TempDir static Path servers;
    private static Store store;

    @TempDir Path folder;
    private Path file;

    @BeforeAll
    static void start() {
        store = Store.in(servers);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void record() throws SQLException {
        file = folder.resolve("backup.zip");
        store.recordAfresh();
    }

    @Test
    void refusesADamagedFileBeforeAnythingIsTouched() throws IOException, SQLException {
        store.write(Owner.STATEMENTS, "actor/often", 2000);
        store.backUp(file);
        var whole = Files.readAllBytes(file);
        var before = store.contents();
        var epoch = store.epoch();
        for (var place : new double[] {0.1, 0.3, 0.5, 0.7}) {
            var damaged = whole.clone();
            damaged[(int) (place * whole.length)] ^= 0x10;
            Files.write(file, damaged);
            assertThatThrownBy(() -> store.restore(file))
                    .as("a byte at %s of it", place)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Nothing was changed");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        assertThatThrownBy(() -> store.restore(file)).hasMessageContaining("cut short");
        Files.writeString(file, "no zip at all");
        assertThatThrownBy(() -> store.restore(file)).hasMessageContaining("no backup of Entente");

        assertThat(store.contents()).isEqualTo(before);
        assertThat(store.epoch()).isEqualTo(epoch);
    }

    @Test
    void refusesWhatANewerEntenteMade() throws IOException {
        store.backUp(file);
        rewrite("V2__occasions.sql", "V3__newer.sql", "\"version\" : \"2\"", "\"version\" : \"3\"");
        assertThatThrownBy(() -> store.restore(file))
                .hasMessageContaining("comes from a newer Entente")
                .hasMessageContaining("V3__newer.sql");
        Files.delete(file);
        store.backUp(file);
        rewrite("\"format\" : 1", "\"format\" : 2");
        assertThatThrownBy(() -> store.restore(file)).hasMessageContaining("has format 2");
    }

    @Test
    void refusesWhileSomebodyWorksOnTheDatabases() throws SQLException {
        store.backUp(file);
        var working = new PGSimpleDataSource();
        var access = store.of(Owner.STATEMENTS);
        working.setUrl(access.url());
        working.setUser(access.user());
        working.setPassword(access.password());
        try (var _ = working.getConnection()) {
            assertThatThrownBy(() -> store.restore(file))
                    .hasMessageContaining("Somebody works on")
                    .hasMessageContaining("./entente down");
        }
    }

    @Test
    void saysWhatIsTheMatterWithAnAddress() {
        var access = store.of(Owner.STATEMENTS);
        assertThatThrownBy(() -> new Access(access.url(), access.user(), "wrong").connect())
                .hasMessageEndingWith("does not accept the password of statements.");
        assertThatThrownBy(() ->
                        new Access("jdbc:postgresql://127.0.0.1:1/statements", "s", "p").connect())
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> new Access("http://x", "s", "p").connect())
                .hasMessageContaining("is no address of a database");
        assertThatThrownBy(() -> store.backUp(Path.of("/nowhere/backup.zip")))
                .hasMessageContaining("could not be made");
        assertThatThrownBy(() -> BackupFile.open(folder.resolve("none.zip")))
                .hasMessageContaining("There is no file");
    }

    @Test
    void doesNotWriteOverAFile() throws IOException {
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> store.backUp(file)).hasMessageContaining("exists already");
        assertThat(file).hasContent("mine");
    }

    private void rewrite(String... pairs) throws IOException {
        var rewritten = folder.resolve("rewritten.zip");
        try (var zip = new ZipFile(file.toFile());
                var target = new ZipOutputStream(Files.newOutputStream(rewritten))) {
            for (var entry : zip.stream().toList()) {
                var content = zip.getInputStream(entry).readAllBytes();
                target.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(Manifest.NAME)) {
                    var text = new String(content, StandardCharsets.UTF_8);
                    for (var n = 0; n < pairs.length; n += 2) {
                        assertThat(text).contains(pairs[n]);
                        text = text.replace(pairs[n], pairs[n + 1]);
                    }
                    content = text.getBytes(StandardCharsets.UTF_8);
                }
                target.write(content);
                target.closeEntry();
            }
        }
        Files.move(rewritten, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
