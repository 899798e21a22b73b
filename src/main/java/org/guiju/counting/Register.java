package org.guiju.counting;

import org.guiju.platform.Text;

/** A register that an indicator rests on. */
public record Register(String code, Text name) {}
