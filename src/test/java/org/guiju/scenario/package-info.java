/**
 * The life of a standard of each kind, from proposal to retirement, as stories over the API alone;
 * and that no guard and no exit of its procedure is left out of them.
 */
package org.guiju.scenario;
