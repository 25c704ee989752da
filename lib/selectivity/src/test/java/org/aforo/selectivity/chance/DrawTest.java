package org.aforo.selectivity.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final Seed SEED =
            Seed.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    @Test
    void the_same_seed_draws_the_same_and_another_does_not() {
        double drawn = new Draw(SEED).uniform("rule", "a", "v1");
        assertThat(new Draw(SEED).uniform("rule", "a", "v1")).isEqualTo(drawn);
        assertThat(new Draw(SEED).uniform("rule", "a", "v2")).isNotEqualTo(drawn);
        assertThat(new Draw(SEED).uniform("rule", "av", "1")).isNotEqualTo(drawn);
        assertThat(new Draw(Seed.of(new byte[32])).uniform("rule", "a", "v1")).isNotEqualTo(drawn);
    }

    /** Reckoned once with Python's hmac, so that an auditor without Java comes to the same. */
    @Test
    void the_number_is_the_one_of_the_documentation() {
        assertThat(new Draw(SEED).uniform("random seat", "SALADA", "V000017")).isEqualTo(DOCUMENTED);
    }

    private static final double DOCUMENTED = 0.5426906485801639;

    @Test
    void draws_are_uniform() {
        Draw draw = new Draw(SEED);
        int[] bins = new int[20];
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            bins[(int) (20 * draw.uniform("test", "uniform", "v" + i))]++;
        }
        double chiSquare = 0;
        for (int bin : bins) {
            chiSquare += Math.pow(bin - count / 20.0, 2) / (count / 20.0);
        }
        assertThat(chiSquare).as("99.9 % of 19 degrees of freedom").isLessThan(43.8);
    }

    @Test
    void the_commitment_is_the_sha_256_of_the_seed() {
        assertThat(SEED.commitment().hex())
                .isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        assertThat(SEED.commitment().fits(SEED)).isTrue();
        assertThat(SEED.commitment().fits(Seed.of(new byte[32]))).isFalse();
    }

    @Test
    void two_shares_open_the_seed_and_one_wrong_share_proves_nothing() {
        SecureRandom random = new SecureRandom();
        Seed.Shares shares = SEED.split(random);
        Share first = Share.parse(shares.first().hex());
        assertThat(Reveal.of(SEED.commitment(), first, shares.second()))
                .isInstanceOfSatisfying(
                        Reveal.Opened.class,
                        opened -> assertThat(opened.seed().toBytes()).isEqualTo(SEED.toBytes()));
        assertThat(Reveal.of(SEED.commitment(), first, SEED.split(random).second()))
                .isInstanceOf(Reveal.Refused.class);
    }
}
