package org.guiju.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.Text;

/** The kinds of problem that the service answers with; each has a page at its {@link #uri()}. */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      new Text("请求格式错误", "Malformed request"),
      new Text(
          "请求无法读取：JSON 有误、参数未知或其值不合格式、游标不属于此列表等。请改正后重发。",
          "The request cannot be read: JSON that does not parse, a parameter that is unknown or has"
              + " a value of the wrong form, a cursor from another list. Correct it and send it"
              + " again.")),
  UNAUTHENTICATED(
      401,
      new Text("需要登录", "Authentication required"),
      new Text(
          "此操作需要账户，或账户名、密码不正确，或账户已停用。请用 HTTP Basic 提供账户名和密码。",
          "The operation needs an account, or the name or password is wrong, or the account is"
              + " disabled. Give name and password by HTTP Basic.")),
  FORBIDDEN(
      403,
      new Text("无权操作", "Not allowed"),
      new Text(
          "账户已识别，但其角色、单位或行政区划范围不允许此操作。",
          "The account is known, and its roles, organization or region do not allow the"
              + " operation.")),
  NOT_FOUND(
      404,
      new Text("没有找到", "Not found"),
      new Text(
          "这个地址没有内容，或在所问的日期尚不存在。",
          "Nothing is at this address, or nothing was on the date asked for.")),
  METHOD_NOT_ALLOWED(
      405,
      new Text("不支持此方法", "Method not allowed"),
      new Text(
          "此地址不支持所用的 HTTP 方法；可用的方法见 Allow。",
          "The address does not know the HTTP method; see Allow.")),
  NOT_ACCEPTABLE(
      406,
      new Text("没有所要的格式", "Not acceptable"),
      new Text(
          "服务不能给出 Accept 所要的格式；通常为 application/json。",
          "The service cannot answer in a format that Accept allows; usually it answers"
              + " application/json.")),
  REQUEST_TIMEOUT(
      408,
      new Text("请求超时", "Request timeout"),
      new Text("请求没有及时发完。", "The request was not sent in time.")),
  CONFLICT(
      409,
      new Text("与现状冲突", "Conflict"),
      new Text(
          "请求与事物现在的状态冲突：不允许的转换、已被使用的编号、同时进行的更改。code 和 unmet 说明缺什么。",
          "The state of things stands against the request: a transition that is not allowed, a"
              + " number that is taken, a change made at the same moment. The members code and"
              + " unmet say what is missing.")),
  PRECONDITION_FAILED(
      412,
      new Text("版本已过时", "Version is stale"),
      new Text(
          "If-Match 所给的版本已不是现在的版本。请重新读取，再作更改。",
          "The version given in If-Match is no longer the current one. Read again, then change.")),
  TOO_LARGE(
      413,
      new Text("内容过大", "Content too large"),
      new Text(
          "请求内容超过此操作的上限。大量数据请用 /api/v1/imports。",
          "The body exceeds the bound of the operation. Use /api/v1/imports for much data.")),
  URI_TOO_LONG(
      414,
      new Text("地址过长", "URI too long"),
      new Text("请求地址超过上限。", "The address of the request exceeds the bound.")),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      new Text("不支持的内容类型", "Unsupported media type"),
      new Text(
          "请求内容的 Content-Type 不受支持；通常为 application/json。",
          "The Content-Type of the body is not supported; usually it is application/json.")),
  RANGE_NOT_SATISFIABLE(
      416,
      new Text("范围超出内容", "Range not satisfiable"),
      new Text(
          "Range 所要的部分不在内容之内；size 为内容的字节数。",
          "The part that Range asks for is not within the content; size is its number of bytes.")),
  INVALID(
      422,
      new Text("内容不合规则", "Invalid content"),
      new Text(
          "请求可以读取，但有内容不合规则；errors 逐项说明。",
          "The request can be read and breaks a rule; errors says where and why.")),
  PRECONDITION_REQUIRED(
      428,
      new Text("须说明版本", "Precondition required"),
      new Text(
          "更改须带 If-Match，其值为所见版本的 ETag，以免覆盖他人的更改。",
          "A change needs If-Match with the ETag of the version seen, so that nobody's change is"
              + " overwritten.")),
  TOO_MANY_REQUESTS(
      429,
      new Text("请求过多", "Too many requests"),
      new Text("请稍后再试；见 Retry-After。", "Try again later; see Retry-After.")),
  HEADERS_TOO_LARGE(
      431,
      new Text("请求头过大", "Headers too large"),
      new Text("请求头超过上限。", "The headers of the request exceed the bound.")),
  REQUEST_REFUSED(
      400,
      new Text("请求被拒绝", "Request refused"),
      new Text("请求不符合 HTTP 的规则。", "The request is against the rules of HTTP.")),
  INTERNAL_ERROR(
      500,
      new Text("服务内部错误", "Internal error"),
      new Text(
          "服务出错，请求未生效。请把 traceId 告诉管理员。",
          "The service failed and the request had no effect. Tell the administrator the traceId.")),
  UNAVAILABLE(
      503, new Text("服务暂不可用", "Service unavailable"), new Text("请稍后再试。", "Try again later."));

  private final int status;
  private final Text title;
  private final Text explanation;

  ProblemType(int status, Text title, Text explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** Short name, the same for every occurrence. */
  public Text title() {
    return title;
  }

  /** What it means and what to do. */
  public Text explanation() {
    return explanation;
  }

  /** Last part of the page's address, such as {@code malformed-request}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The member {@code type} of the problem: the address of its page. */
  public String uri() {
    return "/problems/" + slug();
  }

  static Optional<ProblemType> bySlug(String slug) {
    return Arrays.stream(values()).filter(t -> t.slug().equals(slug)).findFirst();
  }

  /**
   * The type for a status that some other layer chose; other 4xx are requests refused, other 5xx
   * internal errors.
   */
  public static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(t -> t.status == status)
        .findFirst()
        .orElse(status >= 500 ? INTERNAL_ERROR : REQUEST_REFUSED);
  }
}
