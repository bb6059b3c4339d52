// The versions of the real programs that something was recorded or measured with. `programs.ts` explains why they may
// differ from the observed ones. This is a file of its own because few labs need it.

/**
 * The programs that something was recorded or measured with, and the day of it. The lines of nginx’s error log are from
 * `nginxLog`; the level of its line about an idle WebSocket was measured with `nginx`.
 */
export const RECORDED_WITH = {
	chromium: { version: '150.0.7871.100', date: '2026-11-20' },
	firefox: { version: '153.7.0', date: '2026-11-20' },
	ws: { version: '8.23.0', date: '2026-11-20' },
	curl: { version: '7.88.1', date: '2026-11-20' },
	node: { version: '20.20.2', date: '2026-11-20' },
	nginx: { version: '1.31.5', date: '2026-11-22' },
	nginxLog: { version: '1.22.1', date: '2026-11-22' },
	apache: { version: '2.4.71', date: '2026-11-22' },
	haproxy: { version: '2.6.12', date: '2026-11-22' },
} as const satisfies Readonly<Record<string, { readonly version: string; readonly date: string }>>;
