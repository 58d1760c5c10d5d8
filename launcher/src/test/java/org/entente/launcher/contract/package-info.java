/// The promises of Entente, held against it by programs that nobody here wrote. They need what npm
/// installs: `./entente test-contracts`.
@NullMarked
package org.entente.launcher.contract;

import org.jspecify.annotations.NullMarked;
