package org.aforo.selectivity.language;

import java.util.List;
import java.util.Random;

/** Writes sound texts of rules by chance, in both tongues, with comments in odd places and odd blanks. */
public final class InventedRules {

    private static final List<String> NUMBERS = List.of("gross.kg", "vgm.kg", "dwell.hours", "lorry.incidents");
    private static final List<String> CODES = List.of("hs", "port.discharge", "shipper.taxId", "seal.gate", "terminal");
    private static final List<String> FLAGS = List.of("container.loaded", "change.late", "consignee.known");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private Tongue tongue = Tongue.EN;

    public InventedRules(long seed) {
        this.random = new Random(seed);
    }

    public String text(int rules) {
        word("#first comment\n");
        if (random.nextBoolean()) {
            keyword(Keyword.LANE);
            keyword(Keyword.EXAMINE);
            keyword(Keyword.FROM_SCORE);
            word("80\n");
        }
        line();
        keyword(Keyword.LIST);
        word("some_ports");
        keyword(Keyword.OF);
        word("port : NLRTM , \"beanr\",DEHAM");
        for (int i = random.nextInt(30); i > 0; i--) {
            word(", ZZ" + (100 + i));
        }
        for (int i = 0; i < rules; i++) {
            rule(i);
        }
        return out.toString();
    }

    private void rule(int number) {
        line();
        keyword(Keyword.RULE);
        word("\"rule " + number + " \\\"quoted\\\"\"");
        keyword(Keyword.OWNER);
        word("\"somebody\"");
        keyword(Keyword.EXPIRES);
        word("2027-0" + (1 + random.nextInt(9)) + "-11");
        keyword(Keyword.WHEN);
        condition(3);
        keyword(Keyword.THEN);
        keyword(List.of(Keyword.EXAMINE, Keyword.SCAN, Keyword.RELEASE).get(random.nextInt(3)));
        if (random.nextBoolean()) {
            word((1 + random.nextInt(99)) + "%");
        }
        keyword(Keyword.BECAUSE);
        word("\"reason # not a comment\"");
        if (random.nextBoolean()) {
            word("/");
            keyword(Keyword.IN_SPANISH);
            word("\"razón\"");
        }
    }

    private void condition(int depth) {
        int kind = depth == 0 ? 2 + random.nextInt(9) : random.nextInt(11);
        switch (kind) {
            case 0 -> joined(depth, random.nextBoolean() ? Keyword.AND : Keyword.OR);
            case 1 -> {
                keyword(Keyword.NOT);
                bracketed(depth);
            }
            case 2 -> word(one(NUMBERS) + one(List.of(">", "<=", " = ", "!=")) + random.nextInt(30_000));
            case 3 -> {
                word(one(NUMBERS));
                keyword(Keyword.BETWEEN);
                word("-5");
                keyword(Keyword.BETWEEN_AND);
                word("17.25");
            }
            case 4 -> {
                word("port.discharge");
                keyword(random.nextBoolean() ? Keyword.IN : Keyword.NOT_IN);
                word(random.nextBoolean() ? "some_ports" : "(NLRTM,  DEHAM)");
            }
            case 5 -> {
                word(one(CODES));
                keyword(random.nextBoolean() ? Keyword.STARTS_WITH : Keyword.CONTAINS);
                word("\"08\"");
            }
            case 6 -> {
                word(one(FLAGS) + " =");
                keyword(random.nextBoolean() ? Keyword.YES : Keyword.NO);
            }
            case 7 -> {
                word("gross.kg");
                keyword(Keyword.DIFFERS_FROM);
                word("vgm.kg");
                keyword(Keyword.BY_MORE_THAN);
                word(random.nextBoolean() ? "350" : "5%");
            }
            case 8 -> {
                word(one(CODES));
                keyword(random.nextBoolean() ? Keyword.IS_MISSING : Keyword.IS_PRESENT);
            }
            case 9 -> {
                keyword(Keyword.FIRST_TIME);
                word("( shipper.taxId,port.discharge )");
                window();
            }
            default -> history();
        }
    }

    private void history() {
        keyword(Keyword.DISTINCT);
        word("consignee.name");
        keyword(Keyword.OF);
        word("(shipper.taxId)");
        if (random.nextBoolean()) {
            keyword(Keyword.WITH);
            word("gross.kg > 5");
        }
        window();
        word("> 3");
    }

    private void window() {
        keyword(Keyword.WITHIN);
        word(Integer.toString(1 + random.nextInt(365)));
        keyword(random.nextBoolean() ? Keyword.DAYS : Keyword.HOURS);
    }

    private void joined(int depth, Keyword by) {
        bracketed(depth);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            keyword(by);
            bracketed(depth);
        }
    }

    private void bracketed(int depth) {
        word("(");
        condition(depth - 1);
        word(")");
    }

    private String one(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    private void keyword(Keyword keyword) {
        tongue = random.nextInt(5) == 0 ? Tongue.ES : Tongue.EN;
        word(keyword.in(tongue));
    }

    private void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        if (random.nextInt(3) == 0) {
            out.append(random.nextBoolean() ? "# about the next\n" : "\n# alone\n\n");
        }
    }

    private void word(String word) {
        out.append(word);
        switch (random.nextInt(12)) {
            case 0 -> out.append("   ");
            case 1 -> out.append("\n\n");
            case 2 -> out.append(" # said behind\n");
            case 3 -> out.append("\n# said between\n");
            default -> out.append(' ');
        }
    }
}
