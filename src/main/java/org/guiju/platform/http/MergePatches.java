package org.guiju.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.Set;

/** Applies merge patches to records and checks what comes out by the record's own constraints. */
@ApplicationScoped
public class MergePatches {

  private final ObjectMapper mapper;
  private final Validator validator;

  MergePatches(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /**
   * The record after the patch. The record has the fields that may be changed and no others.
   *
   * <p>An unknown field, a wrong type or a broken constraint is answered with 422.
   */
  public <T> T apply(MergePatch patch, T current, Class<T> type) {
    try {
      T patched =
          mapper.treeToValue(patch.appliedTo(mapper.<ObjectNode>valueToTree(current)), type);
      Set<ConstraintViolation<T>> broken = validator.validate(patched);
      if (!broken.isEmpty()) {
        throw new ConstraintViolationException(broken);
      }
      return patched;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
