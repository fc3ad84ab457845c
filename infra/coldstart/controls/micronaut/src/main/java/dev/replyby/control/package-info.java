/** The sign's work as a Micronaut function; not null-marked, which its processor stumbles over. */
package dev.replyby.control;
