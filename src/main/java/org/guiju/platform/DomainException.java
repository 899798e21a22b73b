package org.guiju.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A use case that ends without effect for a reason that the caller can act upon. It knows nothing
 * of HTTP; the resource layer gives each {@link Category} its status.
 */
public final class DomainException extends RuntimeException {

  /** What sort of refusal it is. */
  public enum Category {
    /** The request cannot be read. */
    MALFORMED,
    /** The request can be read and breaks a rule on its own. */
    INVALID,
    /** There is no such thing, or none at the date asked for. */
    NOT_FOUND,
    /** The actor is known and not allowed. */
    FORBIDDEN,
    /** The state of things stands against it: a transition not allowed, a number taken. */
    CONFLICT,
    /** The version that the client saw is no longer the current one. */
    STALE,
    /** The client must say which version it saw. */
    CONDITION_MISSING,
    /** More than the bound allows. */
    TOO_LARGE,
    /** A body of a type that is not taken. */
    UNSUPPORTED_TYPE,
    /** A part was asked for that is not within the whole. */
    OUT_OF_RANGE,
    /** More often than the bound allows; see {@link #tooMany}. */
    TOO_MANY
  }

  private static final long serialVersionUID = 1L;

  private final Category category;
  private final String code;
  private final transient Text text;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> details;

  public DomainException(
      Category category,
      String code,
      Text text,
      List<Violation> violations,
      Map<String, Object> details) {
    super(text.en());
    this.category = category;
    this.code = code;
    this.text = text;
    this.violations = List.copyOf(violations);
    this.details = Map.copyOf(details);
  }

  public DomainException(Category category, String code, Text text) {
    this(category, code, text, List.of(), Map.of());
  }

  /** There is no {@code thing} with that id. */
  public static DomainException notFound(Text thing) {
    return new DomainException(
        Category.NOT_FOUND,
        "NOT_FOUND",
        new Text("没有这个" + thing.zh() + "。", "There is no such " + thing.en() + "."));
  }

  /** A parameter cannot be read. */
  public static DomainException malformed(String parameter, String code, Text text) {
    return malformed(code, new Violation(parameter, code, text));
  }

  /** A parameter is missing; {@code code} says of what sort the request is that needs it. */
  public static DomainException missing(String parameter, String code, Text text) {
    return malformed(code, new Violation(parameter, "REQUIRED", text));
  }

  private static DomainException malformed(String code, Violation violation) {
    return new DomainException(
        Category.MALFORMED, code, violation.message(), List.of(violation), Map.of());
  }

  /** Too often within a time; the answer says after how long it may be tried again. */
  public static DomainException tooMany(String code, Text text, Duration again) {
    return new DomainException(
        Category.TOO_MANY, code, text, List.of(), Map.of("retryAfter", again.toSeconds()));
  }

  /** One field is wrong. */
  public static DomainException invalid(String pointer, String code, Text message) {
    return invalid(List.of(new Violation(pointer, code, message)));
  }

  /** Several fields are wrong. */
  public static DomainException invalid(List<Violation> violations) {
    return new DomainException(
        Category.INVALID,
        "INVALID",
        new Text("请求内容不符合规则，见 errors。", "The request breaks a rule; see errors."),
        violations,
        Map.of());
  }

  /** The state of things stands against it. */
  public static DomainException conflict(String code, Text text) {
    return new DomainException(Category.CONFLICT, code, text);
  }

  /** The actor may not do this. */
  public static DomainException forbidden(Text text) {
    return new DomainException(Category.FORBIDDEN, "FORBIDDEN", text);
  }

  public Category category() {
    return category;
  }

  /** Stable code for programs, {@code UPPER_SNAKE}. */
  public String code() {
    return code;
  }

  /** What happened and what to do. */
  public Text text() {
    return text;
  }

  /** What exactly is wrong, where several things are. */
  public List<Violation> violations() {
    return violations;
  }

  /** Further members of the answer, such as the unmet guards. */
  public Map<String, Object> details() {
    return details;
  }
}
