package org.entente.launcher.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// What became of one request that Specmatic made up.
///
/// @param operation method and path, as `GET /v1/actors/{id}`
/// @param negative whether it was meant to be refused
/// @param answered the status that came instead of the one expected; 0 where it is not about that
/// @param what the request, and what was wrong
record GenerativeVerdict(
        String operation, boolean negative, boolean passed, int answered, String what) {

    private static final Pattern NAME =
            Pattern.compile("([-+])ve +Scenario: (\\S+ \\S+) -> (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\((\\w+):\\w+\\)");
    private static final Pattern INSTEAD =
            Pattern.compile("expected status \\d+ but response contained status (\\d+)");

    /// @param report in the form of JUnit's
    static List<GenerativeVerdict> read(Path report) throws IOException {
        var verdicts = new ArrayList<GenerativeVerdict>();
        try {
            var cases =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(report.toFile())
                            .getElementsByTagName("testcase");
            for (var i = 0; i < cases.getLength(); i++) {
                verdicts.add(of((Element) cases.item(i)));
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        return verdicts;
    }

    private static GenerativeVerdict of(Element test) {
        var name = NAME.matcher(test.getAttribute("name"));
        if (!name.find()) {
            throw new IllegalStateException(test.getTextContent());
        }
        var failures = test.getElementsByTagName("failure");
        var passed =
                failures.getLength() == 0 && test.getElementsByTagName("error").getLength() == 0;
        var message =
                failures.getLength() == 0
                        ? ""
                        : ((Element) failures.item(0)).getAttribute("message");
        var instead = INSTEAD.matcher(message);
        return new GenerativeVerdict(
                PARAMETER.matcher(name.group(2)).replaceAll("{$1}"),
                name.group(1).equals("-"),
                passed,
                instead.find() ? Integer.parseInt(instead.group(1)) : 0,
                name.group() + "\n" + message);
    }
}
