"use client";
import { useState } from "react";

/**
 * Where the interface library finds the nonce for the one style sheet it adds. The policy of a page is the one it was loaded with: when
 * the page is read anew, the nonce of that later answer would be refused.
 */
export function PolicyNonce({ nonce }: { nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} />;
}
