package org.entente.launcher.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.launcher.loading.Progress;

/// Counts and hashes what `COPY` gives or takes, as it goes by. Each row is a line.
final class Measure {
    private final MessageDigest digest = sha256();
    private final Progress progress;
    private long bytes;
    private long rows;

    Measure(Progress progress) {
        this.progress = progress;
    }

    /// Everything written passes on to the target, which stays open.
    OutputStream before(OutputStream target) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int from, int length) throws IOException {
                target.write(buffer, from, length);
                passed(buffer, from, length);
            }
        };
    }

    InputStream behind(InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                var read = super.read(buffer, from, length);
                passed(buffer, from, Math.max(read, 0));
                return read;
            }
        };
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }

    /// To be asked once, at the end.
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void passed(byte[] buffer, int from, int length) {
        digest.update(buffer, from, length);
        var lines = 0;
        for (var at = from; at < from + length; at++) {
            if (buffer[at] == '\n') {
                lines++;
            }
        }
        bytes += length;
        rows += lines;
        progress.done(lines);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
