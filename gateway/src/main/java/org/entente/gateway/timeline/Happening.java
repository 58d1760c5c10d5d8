package org.entente.gateway.timeline;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;

/// A moment and all that it is about: entries by their keys, topics as `topic/...`, and what it is
/// as `what/...`.
record Happening(Moment moment, Set<String> about) {

    static String topic(String code) {
        return "topic/" + code;
    }

    static String what(String what) {
        return "what/" + what;
    }

    static String entry(Kind kind, String id) {
        return new EntryKey(kind, id).toString();
    }

    /// What gathers around the moments of one entry.
    static final class About {
        private final LinkedHashSet<String> about = new LinkedHashSet<>();

        About actors(Collection<String> actors) {
            actors.forEach(actor -> about.add(entry(Kind.ACTOR, actor)));
            return this;
        }

        About topics(Collection<String> topics) {
            topics.forEach(topic -> about.add(topic(topic)));
            return this;
        }

        /// @param cited each an id, or a part as `id#n`, of any of these kinds
        About cited(Collection<String> cited, Kind... kinds) {
            for (var one : cited) {
                var hash = one.lastIndexOf('#');
                for (var kind : kinds) {
                    about.add(entry(kind, hash < 0 ? one : one.substring(0, hash)));
                }
            }
            return this;
        }

        About and(About other) {
            about.addAll(other.about);
            return this;
        }

        Happening at(Moment moment) {
            var all = new LinkedHashSet<>(about);
            all.add(what(moment.what()));
            return new Happening(moment, all);
        }
    }
}
