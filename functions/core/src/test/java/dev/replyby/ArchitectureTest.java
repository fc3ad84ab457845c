package dev.replyby;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The core is pure: it knows the JDK alone, its packages point down, and nobody reads a clock. */
@AnalyzeClasses(packages = "dev.replyby", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> AMBIENT =
      Set.of(
          "now",
          "currentTimeMillis",
          "nanoTime",
          "systemUTC",
          "systemDefaultZone",
          "systemDefault");

  @ArchTest
  static final ArchRule DEPENDS_ON_THE_JDK_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.replyby..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule TIME_IS_THE_GROUND =
      classes()
          .that()
          .resideInAPackage("dev.replyby.time..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.replyby.time..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule CALENDARS_STAND_ON_TIME =
      classes()
          .that()
          .resideInAPackage("dev.replyby.calendar..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.replyby.calendar..", "dev.replyby.time..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule PROMISES_STAND_ON_CALENDARS_AND_TIME =
      classes()
          .that()
          .resideInAPackage("dev.replyby.promise..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.replyby.promise..",
              "dev.replyby.calendar..",
              "dev.replyby.time..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule ROTAS_STAND_ON_CALENDARS_AND_TIME =
      classes()
          .that()
          .resideInAPackage("dev.replyby.rota..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.replyby.rota..",
              "dev.replyby.calendar..",
              "dev.replyby.time..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule EVIDENCE_STANDS_ON_PROMISES_AND_TIME =
      classes()
          .that()
          .resideInAPackage("dev.replyby.evidence..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.replyby.evidence..",
              "dev.replyby.promise..",
              "dev.replyby.time..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule WHAT_WAS_PROMISED_STANDS_ON_ITSELF =
      classes()
          .that()
          .resideInAPackage("dev.replyby.promised..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.replyby.promised..", "dev.replyby.input..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule ESCALATION_STANDS_ON_ROTAS_AND_TIME =
      classes()
          .that()
          .resideInAPackage("dev.replyby.escalation..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.replyby.escalation..",
              "dev.replyby.rota..",
              "dev.replyby.time..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule WHAT_IS_COUNTED_STANDS_ON_WHAT_WAS_PROMISED_AND_TIME =
      classes()
          .that()
          .resideInAPackage("dev.replyby.counted..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.replyby.counted..",
              "dev.replyby.promised..",
              "dev.replyby.time..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule NOBODY_READS_A_CLOCK_OR_THE_MACHINES_ZONE =
      noClasses().should().accessTargetWhere(isAmbient());

  @ArchTest
  static final ArchRule NOBODY_READS_THE_ENVIRONMENT_OR_ROLLS_DICE =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.random..", "java.io..", "java.net..", "java.nio.file..");

  private static DescribedPredicate<JavaAccess<?>> isAmbient() {
    return describe(
        "reads a clock or the default zone",
        access ->
            AMBIENT.contains(access.getTarget().getName())
                && access.getTargetOwner().getPackageName().startsWith("java."));
  }
}
