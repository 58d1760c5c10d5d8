/// The manifests for Kubernetes: held to the published schemas, to the restricted pod security and
/// to what the services read.
@NullMarked
package org.entente.launcher.kubernetes;

import org.jspecify.annotations.NullMarked;
