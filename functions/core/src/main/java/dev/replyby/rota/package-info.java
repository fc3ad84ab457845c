/** Rotas. */
@NullMarked
package dev.replyby.rota;

import org.jspecify.annotations.NullMarked;
