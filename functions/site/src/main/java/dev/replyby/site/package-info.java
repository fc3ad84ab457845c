/** The site document: its schema, its validation, and the calendars and targets it stands for. */
@NullMarked
package dev.replyby.site;

import org.jspecify.annotations.NullMarked;
