package org.entente.bench.generated;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Words that nobody uses, a few of them often and most of them seldom.
public final class Words {
    private static final int ENGLISH = 6_000;
    private static final int KOREAN = 2_000;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final char FIRST_HANGUL = '\uAC00';
    private static final int HANGUL = 11_172;

    /// Every second matter has it.
    public static final String EVERYWHERE = "concordance";

    private final Skewed<String> english;
    private final Skewed<String> korean;

    Words() {
        var random = new SplittableRandom(7);
        var words = new LinkedHashSet<String>();
        while (words.size() < ENGLISH) {
            words.add(word(random, 2 + random.nextInt(3)));
        }
        english = new Skewed<>(List.copyOf(new ArrayList<>(words)), 1.0);
        var hangul = new LinkedHashSet<String>();
        while (hangul.size() < KOREAN) {
            hangul.add(hangul(random, 2 + random.nextInt(2)));
        }
        korean = new Skewed<>(List.copyOf(new ArrayList<>(hangul)), 1.0);
    }

    /// A frequent one more often than a rare one.
    public String any(RandomGenerator random) {
        return english.draw(random);
    }

    /// The word that is everywhere, or one of the next most frequent.
    public String frequent(int among, RandomGenerator random) {
        int rank = random.nextInt(among + 1);
        return rank == 0 ? EVERYWHERE : english.values().get(rank - 1);
    }

    /// One of the rarer half.
    public String rare(RandomGenerator random) {
        return english.values().get(ENGLISH / 2 + random.nextInt(ENGLISH / 2));
    }

    public String anyKorean(RandomGenerator random) {
        return korean.draw(random);
    }

    String english(int words, RandomGenerator random) {
        return sentence(english, words, random);
    }

    String korean(int words, RandomGenerator random) {
        return sentence(korean, words, random);
    }

    /// A name of so many words, each with a capital.
    static String name(int words, RandomGenerator random) {
        var name = new StringBuilder();
        for (int i = 0; i < words; i++) {
            var word = word(random, 2 + random.nextInt(2));
            name.append(i == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }

    private static String sentence(Skewed<String> from, int words, RandomGenerator random) {
        var sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(from.draw(random));
        }
        return sentence.toString();
    }

    private static String word(RandomGenerator random, int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.append(random.nextInt(3) == 0 ? "n" : "").toString();
    }

    private static String hangul(RandomGenerator random, int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append((char) (FIRST_HANGUL + random.nextInt(HANGUL)));
        }
        return word.toString();
    }
}
