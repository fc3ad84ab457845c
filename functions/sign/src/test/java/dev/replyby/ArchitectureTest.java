package dev.replyby;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The public path is lean, and only its entry points know the environment and the time. */
@AnalyzeClasses(packages = "dev.replyby", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> CLOCKS =
      Set.of(
          "now",
          "system",
          "systemUTC",
          "systemDefaultZone",
          "tick",
          "currentTimeMillis",
          "nanoTime");

  @ArchTest
  static final ArchRule NOTHING_HEAVY_STARTS_COLD =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.fasterxml.jackson.databind..",
              "com.fasterxml.jackson.annotation..",
              "com.networknt..",
              "de.focus_shift..",
              "dev.replyby.site..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule ONLY_ENTRY_POINTS_READ_THE_ENVIRONMENT =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.replyby.app..", "dev.replyby.tzdata..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class);

  @ArchTest
  static final ArchRule ONLY_ENTRY_POINTS_READ_A_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.replyby.app..")
          .should()
          .accessTargetWhere(readsAClock());

  @ArchTest
  static final ArchRule ONLY_THE_STORE_AND_ENTRY_POINTS_KNOW_THE_DATABASE =
      classes()
          .that()
          .resideOutsideOfPackages("dev.replyby.store..", "dev.replyby.app..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("software.amazon..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.replyby.(*)..").should().beFreeOfCycles();

  private static DescribedPredicate<JavaAccess<?>> readsAClock() {
    return describe(
        "reads a clock",
        access ->
            CLOCKS.contains(access.getTarget().getName())
                && access.getTargetOwner().getPackageName().startsWith("java."));
  }
}
