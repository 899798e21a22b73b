# Sourced by mvnw and guiju. Puts a JDK of at least $GUIJU_JDK into JAVA_HOME, or says in one line what to install.
# The version is read from the JDK's own "release" file, so that no JVM is started to ask for it.

GUIJU_JDK=25

# Prints the feature version of the JDK in $1; nothing where there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

# Prints every folder that may be a JDK, the one the user names first.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  local java
  if java=$(command -v java); then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    echo "${java%/bin/java}"
  fi
  local folder
  for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$folder" ] || echo "$folder"
  done
}

find_jdk() {
  local folder version
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    if [ -n "$version" ] && [ "$version" -ge "$GUIJU_JDK" ]; then
      export JAVA_HOME="$folder"
      return 0
    fi
  done < <(jdk_candidates)
  echo "$(basename "$0"): Guiju needs a JDK $GUIJU_JDK or newer; install one (for example Temurin $GUIJU_JDK) or point JAVA_HOME to it." >&2
  return 1
}
