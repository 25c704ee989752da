package org.aforo.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. */
class HouseTest {

    private static final String ROOT = "org.aforo.server";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(ROOT);

    /** Packages a library shows; whatever else lies under its root is its own business. */
    private static final Set<String> SHOWN = Set.of(
            "org.aforo.radiograph",
            "org.aforo.radiograph.formats",
            "org.aforo.radiograph.tiles",
            "org.aforo.radiograph.render",
            "org.aforo.imageanalysis.noise",
            "org.aforo.imageanalysis.registration",
            "org.aforo.imageanalysis.quality",
            "org.aforo.imageanalysis.visibility",
            "org.aforo.ledger",
            "org.aforo.ledger.bag",
            "org.aforo.cargo",
            "org.aforo.cargo.message",
            "org.aforo.cargo.comparison",
            "org.aforo.cargo.reference",
            "org.aforo.cargo.ens",
            "org.aforo.cargo.awmds",
            "org.aforo.cargo.scanners",
            "org.aforo.cargo.table",
            "org.aforo.selectivity.facts",
            "org.aforo.selectivity.language",
            "org.aforo.selectivity.rules",
            "org.aforo.selectivity.chance",
            "org.aforo.selectivity.budget",
            "org.aforo.selectivity.estimates",
            "org.aforo.selectivity.backtest",
            "org.aforo.selectivity.reading");

    @Test
    void rooms_use_only_the_rooms_on_their_doorplate() {
        ApplicationModules.of(AforoServer.class).verify();
    }

    @Test
    void time_and_chance_come_in_by_the_platform_alone() {
        DescribedPredicate<JavaCall<?>> now = calls(
                "now", Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
        DescribedPredicate<JavaCall<?>> system = calls("system", Clock.class, InstantSource.class);
        DescribedPredicate<JavaCall<?>> clockOfSystem = calls("currentTimeMillis", System.class);
        DescribedPredicate<JavaCall<?>> chance = calls("<init>", Random.class, SecureRandom.class);
        noClasses()
                .that(are(DescribedPredicate.not(resideInAPackage(ROOT + ".platform.."))))
                .should()
                .callCodeUnitWhere(now.or(system).or(clockOfSystem).or(chance))
                .because("clock and random source are injected, so that tests move them")
                .check(MAIN);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String nameStart, Class<?>... owners) {
        return DescribedPredicate.describe(
                nameStart + ".. of " + List.of(owners),
                call -> call.getName().startsWith(nameStart)
                        && Stream.of(owners).anyMatch(call.getTargetOwner()::isEquivalentTo));
    }

    @Test
    void no_room_reaches_into_a_library() {
        DescribedPredicate<JavaClass> inner = DescribedPredicate.describe(
                "of a library's inside",
                type -> (type.getPackageName().startsWith("org.aforo.radiograph")
                                || type.getPackageName().startsWith("org.aforo.ledger")
                                || type.getPackageName().startsWith("org.aforo.cargo")
                                || type.getPackageName().startsWith("org.aforo.selectivity"))
                        && !SHOWN.contains(type.getPackageName()));
        noClasses().should().dependOnClassesThat(inner).check(MAIN);
    }

    @Test
    void what_a_library_shows_is_what_its_module_exports() throws IOException {
        Set<String> exported = new TreeSet<>();
        for (String library : List.of("radiograph", "imageanalysis", "ledger", "cargo", "selectivity")) {
            Path module = Path.of("../lib", library, "src/main/java/module-info.java");
            Matcher found = Pattern.compile("exports\\s+([\\w.]+)\\s*;").matcher(Files.readString(module));
            found.results().forEach(export -> exported.add(export.group(1)));
        }
        assertThat(SHOWN).containsAll(exported);
    }

    @Test
    void domain_records_know_no_framework() {
        classes()
                .that()
                .areRecords()
                .and()
                .arePublic()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.aforo..", "org.jspecify.."))
                .check(MAIN);
    }

    @Test
    void every_class_with_tests_ends_in_Test_for_others_are_silently_not_run() {
        methods()
                .that()
                .areAnnotatedWith(Test.class)
                .should()
                .beDeclaredInClassesThat(DescribedPredicate.describe(
                        "end in Test or are its inner classes or a contract to be extended",
                        type -> outermost(type).getSimpleName().endsWith("Test")))
                .check(TESTS);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseTest::outermost).orElse(type);
    }

    @Test
    void a_rooms_sql_names_only_its_own_schema() throws IOException {
        List<String> rooms = rooms();
        List<String> findings = new ArrayList<>();
        for (Path file : files("target/classes/db", ".sql")) {
            String room =
                    Path.of("target/classes/db").relativize(file).getName(0).toString();
            String sql = Files.readString(file).replaceAll("--[^\n]*", "");
            findings.addAll(foreign(room, rooms, sql, file.toString()));
        }
        for (Path file : files("target/classes/org/aforo/server", ".class")) {
            String room = Path.of("target/classes/org/aforo/server")
                    .relativize(file)
                    .getName(0)
                    .toString();
            for (String text : texts(file)) {
                if (SQL.matcher(text).find()) {
                    findings.addAll(foreign(room, rooms, text, file.toString()));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void the_rule_about_schemas_sees_a_breach() {
        List<String> rooms = List.of("people", "scans");
        assertThat(foreign("scans", rooms, "select 1 from people.account", "here"))
                .hasSize(1);
        assertThat(foreign("scans", rooms, "select s.id from scans.scan s", "here"))
                .isEmpty();
    }

    private static final Pattern SQL = Pattern.compile(
            "(?is)\\b(select|insert\\s+into|update|delete\\s+from|create|alter|lock|truncate|with|from|join)\\b");

    /** A schema is named where a table is: after one of the words that introduce one. */
    private static List<String> foreign(String room, List<String> rooms, String sql, String where) {
        List<String> findings = new ArrayList<>();
        for (String other : rooms) {
            Pattern table = Pattern.compile(
                    "(?i)\\b(from|join|into|update|table|on|references|lock|using|trigger|function|truncate|,)\\s*(only\\s+)?"
                            + other + "\\.[a-z_]+");
            Matcher found = table.matcher(sql);
            if (!other.equals(room) && found.find()) {
                findings.add(where + " of " + room + " names " + found.group());
            }
        }
        return findings;
    }

    private static List<String> rooms() {
        return ApplicationModules.of(AforoServer.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<String> texts(Path classFile) throws IOException {
        List<String> texts = new ArrayList<>();
        for (var entry : ClassFile.of().parse(classFile).constantPool()) {
            if (entry instanceof StringEntry text) {
                texts.add(text.stringValue());
            }
        }
        return texts;
    }

    @Test
    void the_server_has_rooms_and_migrations_to_check() throws IOException {
        assertThat(rooms()).contains("platform", "people", "journal");
        assertThat(files("target/classes/db", ".sql")).isNotEmpty();
        assertThat(new String(
                        Files.readAllBytes(Path.of("target/classes/application.properties")), StandardCharsets.UTF_8))
                .contains("aforo");
    }
}
