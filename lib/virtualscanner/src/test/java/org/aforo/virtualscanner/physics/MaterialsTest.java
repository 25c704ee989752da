package org.aforo.virtualscanner.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MaterialsTest {

    private final Materials materials = Materials.ofTable();

    @Test
    void the_table_has_81_materials_of_different_names_whose_fractions_sum_to_1() {
        List<Material> all = materials.all();
        assertThat(all).hasSize(81);
        assertThat(new HashSet<>(all.stream().map(Material::name).toList())).hasSize(81);
        for (Material material : all) {
            assertThat(material.fractions().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .as(material.name())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void the_table_is_the_reference_table() {
        List<List<String>> rows = PhysicsCorpus.rows("materials.csv");
        assertThat(materials.all().stream().map(Material::name).toList())
                .isEqualTo(rows.stream().map(row -> row.get(0)).toList());
        for (List<String> row : rows) {
            Material ours = materials.get(row.get(0));
            assertThat(ours.densityGcm3()).as(row.get(0)).isEqualTo(Double.parseDouble(row.get(1)));
            Map<String, Double> fractions = new TreeMap<>();
            ours.fractions().forEach((element, fraction) -> fractions.put(element.symbol(), fraction));
            for (String part : row.get(4).split(" ", -1)) {
                String[] pair = part.split(":", 2);
                Double fraction = fractions.remove(pair[0]);
                assertThat(fraction)
                        .as(row.get(0) + " " + part)
                        .isNotNull()
                        .isCloseTo(Double.parseDouble(pair[1]), within(2e-5));
            }
            assertThat(fractions).as(row.get(0)).isEmpty();
        }
    }

    @Test
    void elements_go_by_their_symbols() {
        assertThat(materials.get("Fe").densityGcm3()).isEqualTo(7.874);
        assertThat(materials.get("Pb").fractions()).containsOnlyKeys(Element.of("Pb"));
        assertThat(Element.all()).hasSize(92);
        for (int number = 1; number <= 92; number++) {
            assertThat(Element.all().get(number - 1).number()).isEqualTo(number);
        }
        assertThat(materials.find("fe")).isEmpty();
    }

    @Test
    void an_unknown_name_is_refused_with_the_names_that_come_near() {
        assertThatThrownBy(() -> materials.get("cocain_HCl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"cocain_HCl\"")
                .hasMessageContaining("cocaine_HCl");
        assertThat(materials.near("steel")).startsWith("steel_carbon");
        assertThat(materials.near("Aluminum")).startsWith("aluminium");
        assertThat(materials.near("FE")).contains("Fe");
        assertThat(materials.near("soft tissue")).hasSize(5);
        assertThat(materials.near("")).isNotEmpty();
    }

    @Test
    void a_material_of_ones_own_joins_the_table_and_takes_no_name_of_it() {
        Material own = Material.ofFormula("calcium_hydroxide", 2.21, "Ca(OH)2");
        Materials more = materials.with(own);

        assertThat(more.get("calcium_hydroxide")).isEqualTo(own);
        assertThat(more.get("water")).isEqualTo(materials.get("water"));
        assertThat(materials.find("calcium_hydroxide")).isEmpty();
        assertThatThrownBy(() -> more.with(own)).hasMessageContaining("calcium_hydroxide");
        assertThatThrownBy(() -> materials.with(Material.ofFormula("Fe", 5, "Fe2O3")))
                .hasMessageContaining("\"Fe\"");
    }
}
