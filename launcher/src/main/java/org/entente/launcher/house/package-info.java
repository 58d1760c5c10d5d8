/// Entente's parts on this machine: started, watched and stopped, each as its own process. Nothing
/// here knows what a service does.
@NullMarked
package org.entente.launcher.house;

import org.jspecify.annotations.NullMarked;
