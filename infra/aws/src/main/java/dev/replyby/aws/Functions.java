package dev.replyby.aws;

import dev.replyby.app.Settings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The Lambda functions, each with a role and a log of its own. */
final class Functions {
  /** Half a virtual processor and more: Lambda gives processor time by memory. */
  private static final int MEMORY_MB = 1024;

  /** Longer than the store's own limit, shorter than API Gateway's patience of 30 seconds. */
  private static final int ANSWER_SECONDS = 15;

  private static final int RENEWAL_SECONDS = 900;

  /** Its budget, and what the last webhooks may take. */
  private static final int ESCALATION_SECONDS = 90;

  /** More than what it gives itself. */
  private static final int COUNTING_SECONDS = 90;

  /** What one run leaves, the next one does: none is tried again. */
  private static final Set<Privilege> RUN_BY_THE_CLOCK =
      Collections.unmodifiableSet(
          EnumSet.of(Privilege.RENEWAL, Privilege.ESCALATION, Privilege.COUNTING));

  /** Zones must be there before Lambda's runtime needs them: see the module tzdata. */
  private static final String ZONES =
      "-Xbootclasspath/a:/var/task/lib/tzdata.jar"
          + " -Djava.time.zone.DefaultZoneRulesProvider=dev.replyby.tzdata.FreshZones";

  private final Construct scope;
  private final ITable table;
  private final Path checkout;
  private final boolean tracing;
  private final Map<Privilege, Function> latest = new EnumMap<>(Privilege.class);
  private final Map<Privilege, ILogGroup> logs = new EnumMap<>(Privilege.class);
  private final Map<Privilege, IFunction> published = new EnumMap<>(Privilege.class);

  /** Those that the routes need, and those that are called otherwise. */
  Functions(Construct scope, ITable table, Path checkout, boolean tracing) {
    this.scope = scope;
    this.table = table;
    this.checkout = checkout;
    this.tracing = tracing;
    Privilege.behindRoutes().forEach(this::create);
    create(Privilege.RENEWAL);
    create(Privilege.ESCALATION);
    create(Privilege.COUNTING);
    create(Privilege.OPERATOR_TOKEN);
  }

  /** All of them, by what they may do. */
  Map<Privilege, Function> all() {
    return Collections.unmodifiableMap(latest);
  }

  /** The function itself, for what counts its calls. */
  Function latest(Privilege privilege) {
    return Objects.requireNonNull(latest.get(privilege), privilege.id());
  }

  /** Where it writes what it did. */
  ILogGroup log(Privilege privilege) {
    return Objects.requireNonNull(logs.get(privilege), privilege.id());
  }

  /** What is to be called: for a function that starts from a snapshot, its published version. */
  IFunction of(Privilege privilege) {
    return Objects.requireNonNull(published.get(privilege), privilege.id());
  }

  private void create(Privilege privilege) {
    var log = Logs.group(scope, privilege.id() + "Log");
    logs.put(privilege, log);
    var role = role(privilege, log);
    var function =
        Function.Builder.create(scope, privilege.id())
            .description("ReplyBy: " + privilege.id())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .handler(privilege.handler())
            .code(Code.fromAsset(privilege.artifact().in(checkout).toString()))
            .memorySize(MEMORY_MB)
            .timeout(Duration.seconds(timeout(privilege)))
            .environment(Map.of(Settings.TABLE, table.getTableName(), "JAVA_TOOL_OPTIONS", ZONES))
            .role(role)
            .logGroup(log)
            .loggingFormat(LoggingFormat.JSON)
            .tracing(tracing ? Tracing.ACTIVE : Tracing.DISABLED);
    if (privilege.startsFast()) {
      function.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    if (RUN_BY_THE_CLOCK.contains(privilege)) {
      function.retryAttempts(0);
    }
    latest.put(privilege, function.build());
    if (tracing) {
      Reasons.accept(role, "AwsSolutions-IAM5", "Sending traces to X-Ray knows no resources.");
    }
    published.put(privilege, published(privilege));
  }

  private IFunction published(Privilege privilege) {
    var function = latest(privilege);
    return privilege.startsFast()
        ? Alias.Builder.create(scope, privilege.id() + "Live")
            .aliasName("live")
            .version(function.getCurrentVersion())
            .build()
        : function;
  }

  private Role role(Privilege privilege, ILogGroup log) {
    var policies = new LinkedHashMap<String, PolicyDocument>();
    policies.put("Log", document(List.of(Logs.writing(log))));
    if (!privilege.grants().isEmpty()) {
      var statements = privilege.grants().stream().map(g -> g.on(table.getTableArn())).toList();
      policies.put("Table", document(statements));
    }
    return Role.Builder.create(scope, privilege.id() + "Role")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .inlinePolicies(policies)
        .build();
  }

  private static PolicyDocument document(List<PolicyStatement> statements) {
    return PolicyDocument.Builder.create().statements(statements).build();
  }

  private static int timeout(Privilege privilege) {
    return switch (privilege) {
      case RENEWAL -> RENEWAL_SECONDS;
      case ESCALATION -> ESCALATION_SECONDS;
      case COUNTING -> COUNTING_SECONDS;
      default -> ANSWER_SECONDS;
    };
  }
}
