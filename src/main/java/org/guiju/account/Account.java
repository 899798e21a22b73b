package org.guiju.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Actor;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Somebody who may log in. */
@Entity
@Table(name = "account")
class Account {

  @Id UUID id;

  String name;

  @Column(name = "password_hash")
  String passwordHash;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  @BatchSize(size = 200)
  Set<AccountRole> roles = EnumSet.noneOf(AccountRole.class);

  @Column(name = "organization_id")
  @Nullable UUID organization;

  @Column(name = "region_code")
  @Nullable String region;

  boolean enabled;

  @Version long version;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  Actor actor() {
    return new Actor(
        name, roles.stream().map(Enum::name).collect(Collectors.toSet()), organization, region);
  }
}
