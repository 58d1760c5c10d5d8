package org.entente.launcher.contract;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What a class that Quarkus has generated names and says, but for what it numbers or names at
/// random: its steps run at the same time and share one counter, Hibernate's proxies have fields
/// with random names, and some lists come from sets without an order
/// (`docs/adr/0023-supply-chain.md`).
final class Recorded {

    private static final Pattern NUMBERED =
            Pattern.compile("(proxykey|conv\\$|configClass\\$|Proxy(?=\\d))\\d+");
    private static final Pattern RANDOM = Pattern.compile("cachedValue\\$\\w{8}");

    private Recorded() {}

    static List<String> constants(byte[] type) {
        return StreamSupport.stream(ClassFile.of().parse(type).constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue())
                .map(text -> NUMBERED.matcher(text).replaceAll("$1#"))
                .map(text -> RANDOM.matcher(text).replaceAll("cachedValue#"))
                .sorted()
                .toList();
    }
}
