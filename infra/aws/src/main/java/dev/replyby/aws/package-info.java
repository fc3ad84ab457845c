/** The infrastructure on AWS, written down once: what CDK deploys and what SAM deploys. */
@NullMarked
package dev.replyby.aws;

import org.jspecify.annotations.NullMarked;
