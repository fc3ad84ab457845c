package dev.replyby.tzdata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is shipped knows the JDK alone; only the packing at build time knows Joda-Time. */
@AnalyzeClasses(
    packages = "dev.replyby.tzdata",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule DEPENDS_ON_THE_JDK_ALONE =
      classes()
          .that()
          .doNotBelongToAnyOf(PackZones.class)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.replyby.tzdata..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule NOTHING_SHIPPED_NEEDS_THE_PACKING =
      classes()
          .that()
          .belongToAnyOf(PackZones.class)
          .should()
          .onlyHaveDependentClassesThat()
          .belongToAnyOf(PackZones.class);
}
