/** Accounts: who may log in, with which roles and within which organization and region. */
@NullMarked
package org.guiju.account;

import org.jspecify.annotations.NullMarked;
