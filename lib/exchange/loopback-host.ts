/** True for a Host header that names this machine's loopback: 127.x.x.x, localhost or [::1], with or without a port. */
export function isLoopbackHost(host: string | null): boolean {
  if (host === null) return false;
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host.trim());
}
