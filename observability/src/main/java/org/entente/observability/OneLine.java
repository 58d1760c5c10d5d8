package org.entente.observability;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/// Keeps a message on its line, whatever a caller has put into it: nobody can write lines into the
/// log that look like others.
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    private static final Pattern BREAK =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord line && line.getMessage() != null) {
            var message = line.getFormattedMessage();
            var breaks = BREAK.matcher(message);
            if (breaks.find()) {
                line.setMessage(
                        breaks.replaceAll(
                                found -> "\\\\u%04x".formatted((int) found.group().charAt(0))),
                        FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }
}
