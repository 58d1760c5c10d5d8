package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsistencyTokenTest {

    @Test
    void isReadAsItIsWrittenWhateverTheScriptOfTheId() {
        var token = new ConsistencyToken(new EntryKey(Kind.STATEMENT, "공동-성명"), 7, "9f0c");

        assertThat(token.toString()).matches("\\p{ASCII}+");
        assertThat(ConsistencyToken.parse(token.toString())).contains(token);
    }

    @Test
    void isNothingElse() {
        assertThat(ConsistencyToken.parse("nonsense")).isEmpty();
        assertThat(ConsistencyToken.parse("\"nothing/x@1.e\"")).isEmpty();
        assertThat(ConsistencyToken.parse("\"actor/%zz@1.e\"")).isEmpty();
        assertThat(ConsistencyToken.parse("\"actor/x@-1.e\"")).isEmpty();
    }
}
