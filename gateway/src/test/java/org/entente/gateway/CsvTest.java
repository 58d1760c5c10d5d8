package org.entente.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesWhatNeedsIt() {
        assertThat(
                        Csv.of(
                                List.of("code", "label"),
                                List.of(
                                        List.of("010", "a, b"),
                                        List.of("a \"word\"", "two\nlines"),
                                        List.of("", "해양안보"),
                                        List.of("a text of more than twenty-four characters", ""))))
                .isEqualTo(
                        """
                        code,label\r
                        010,"a, b"\r
                        "a ""word""\","two
                        lines"\r
                        ,해양안보\r
                        a text of more than twenty-four characters,\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@sum", "\tx", "\rx", "-", "+82 2 123"})
    void keepsSpreadsheetsFromRunningACell(String cell) {
        assertThat(Csv.of(List.of("a"), List.of(List.of(cell)))).contains("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4.0", "+3.4", "0", "1e5", "12", "a=b", ""})
    void leavesTheRestAlone(String cell) {
        assertThat(Csv.of(List.of("a"), List.of(List.of(cell, "x"))))
                .isEqualTo("a\r\n" + cell + ",x\r\n");
    }
}
