package org.entente.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/// What the application under test logs, as it says it.
public final class LogLines extends ExtHandler implements AutoCloseable {

    private static final Logger ROOT = LogContext.getLogContext().getLogger("");

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    private LogLines() {}

    public static LogLines listen() {
        var lines = new LogLines();
        ROOT.addHandler(lines);
        return lines;
    }

    @Override
    protected void doPublish(ExtLogRecord record) {
        record.copyMdc();
        records.add(record);
    }

    /// The messages that belong to the request.
    public List<String> of(String requestId) {
        return records.stream()
                .filter(record -> requestId.equals(record.getMdc("requestId")))
                .map(ExtLogRecord::getFormattedMessage)
                .toList();
    }

    /// The messages so far, of whichever request.
    public List<String> all() {
        return records.stream().map(ExtLogRecord::getFormattedMessage).toList();
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
