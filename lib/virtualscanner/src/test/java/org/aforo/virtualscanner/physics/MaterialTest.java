package org.aforo.virtualscanner.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialTest {

    /** The table took hydrogen at 1.01 g/mol, hence the tolerance. */
    @ParameterizedTest
    @CsvSource({
        "cocaine_HCl, C17H22ClNO4",
        "cocaine_base, C17H21NO4",
        "heroin_HCl, C21H24ClNO5",
        "water, H2O",
        "TNT, C7H5N3O6",
        "PETN, C(CH2ONO2)4",
        "urea, CO(NH2)2",
        "ammonium_nitrate, NH4NO3",
        "marble, CaCO3",
        "CdWO4, CdWO4",
        "GOS, Gd2O2S",
        "UO2, UO2"
    })
    void a_formula_gives_the_fractions_of_the_table(String name, String formula) {
        Material table = Materials.ofTable().get(name);
        Material ours = Material.ofFormula("ours", 1, formula);
        assertThat(ours.fractions().keySet()).isEqualTo(table.fractions().keySet());
        ours.fractions()
                .forEach((element, fraction) -> assertThat(fraction)
                        .as(element.symbol())
                        .isCloseTo(Objects.requireNonNull(table.fractions().get(element)), within(2.5e-4)));
    }

    @Test
    void counts_may_be_broken_and_brackets_nested() {
        assertThat(fraction("Fe0.5O0.5", "Fe")).isCloseTo(55.845 / (55.845 + 15.999), within(1e-12));
        assertThat(fraction("((CH2)2O)3", "C")).isCloseTo(fraction("C6H12O3", "C"), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "c2", "Xx2", "H2O)", "(H2O", "()", "H0", "H1.2.3", "2H", "H2 O", "C6H10O5n", "H99999999"})
    void what_is_no_formula_is_refused_and_said_where(String formula) {
        assertThatThrownBy(() -> Material.ofFormula("x", 1, formula))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(formula|symbol).*");
    }

    @Test
    void a_formula_deep_or_long_enough_to_hurt_is_refused() {
        assertThatThrownBy(() -> Material.ofFormula("x", 1, "(".repeat(100) + "H" + ")".repeat(99)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Material.ofFormula("x", 1, "H".repeat(1000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mixture_has_the_elements_of_its_parts_by_mass() {
        Materials materials = Materials.ofTable();
        Material half = Material.mixed("half", 2, Map.of(materials.get("graphite"), 0.5, materials.get("water"), 0.5));
        assertThat(half.fractions().get(Element.of("C"))).isCloseTo(0.5, within(1e-12));
        assertThat(half.fractions().get(Element.of("O"))).isCloseTo(0.44395, within(1e-6));
    }

    @Test
    void nonsense_is_refused() {
        Element iron = Element.of("Fe");
        assertThatThrownBy(() -> new Material(" ", 1, Map.of(iron, 1.0))).hasMessageContaining("name");
        assertThatThrownBy(() -> new Material("x", 0, Map.of(iron, 1.0))).hasMessageContaining("density");
        assertThatThrownBy(() -> new Material("x", Double.NaN, Map.of(iron, 1.0)))
                .hasMessageContaining("density");
        assertThatThrownBy(() -> new Material("x", 1, Map.of(iron, 0.9))).hasMessageContaining("0.9");
        assertThatThrownBy(() -> new Material("x", 1, Map.of())).hasMessageContaining("sum");
        assertThatThrownBy(() -> new Material("x", 1, Map.of(iron, 1.5, Element.of("C"), -0.5)))
                .hasMessageContaining("-0.5");
    }

    private static double fraction(String formula, String symbol) {
        return Objects.requireNonNull(
                Material.ofFormula("x", 1, formula).fractions().get(Element.of(symbol)));
    }
}
