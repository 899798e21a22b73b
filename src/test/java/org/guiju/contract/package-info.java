/**
 * The contract of the API: its file, its rules, its promise not to break, and the check of every
 * answer in tests.
 */
package org.guiju.contract;
