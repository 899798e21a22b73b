package org.guiju.exchange.read;

import java.util.List;
import java.util.Map;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/** Refusals of a whole file, all INVALID, each naming the line where there is one. */
final class FileException {

  private static final String BODY = "";

  private FileException() {}

  static DomainException empty() {
    return of("FILE_EMPTY", new Text("文件没有内容。", "The file is empty."));
  }

  static DomainException noRows() {
    return of("FILE_WITHOUT_ROWS", new Text("文件只有表头，没有数据行。", "The file has a header and no rows."));
  }

  static DomainException malformedBytes(long line, String charset) {
    return of(
        "MALFORMED_BYTES",
        new Text(
                "第 %s 行有不属于 %s 的字节。若文件用别的编码，请在 Content-Type 或参数 charset 中说明，如 gb18030。",
                "Line %s has bytes that are not %s. If the file has another encoding, declare it in Content-Type or in"
                    + " the parameter charset, such as gb18030.")
            .with(line, charset));
  }

  static DomainException unclosedQuote(long line) {
    return of(
        "QUOTE_UNCLOSED",
        new Text("第 %s 行开始的引号没有结束。", "The quote that opens on line %s is never closed.")
            .with(line));
  }

  static DomainException misplacedQuote(long line) {
    return of(
        "QUOTE_MISPLACED",
        new Text(
                "第 %s 行的引号之后还有文字；字段中的引号须写成两个。",
                "Line %s has text after a closing quote; a quote within a field is written twice.")
            .with(line));
  }

  static DomainException recordTooLong(long line) {
    return of(
        "RECORD_TOO_LONG",
        new Text(
                "第 %s 行开始的记录超过 %s 个字符。", "The record that begins on line %s exceeds %s characters.")
            .with(line, Bounds.RECORD));
  }

  static DomainException header(List<Violation> violations) {
    return new DomainException(
        DomainException.Category.INVALID,
        "HEADER_INVALID",
        new Text("表头不符合此数据集，见 errors。", "The header does not fit the dataset; see errors."),
        violations,
        Map.of());
  }

  private static DomainException of(String code, Text text) {
    return new DomainException(
        DomainException.Category.INVALID,
        code,
        text,
        List.of(new Violation(BODY, code, text)),
        Map.of());
  }
}
