package clamour.console;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says why the console did not start in a line that can be read, without a stack trace; that is in the debug log.
final class FailureReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.debug("The console did not start.", analysis.getCause());
        LOG.error(
                "The console did not start. {}{}",
                analysis.getDescription(),
                analysis.getAction() == null ? "" : " " + analysis.getAction());
    }
}
