// Names the faults of configurations that a search of their own finds. The words of each are asked for by the compiler.

/** Names each fault that is said of a configuration. */
export type ConfigFault =
	| PathFault
	| 'forward-auth'
	| 'unknown-variable'
	| 'backend-h2'
	| 'pusher-tls'
	| 'mosquitto-order'
	| 'caddy-scheme'
	| 'ingress-unit';

/** Names the faults by which a request arrives at another path, or at no server. */
export const PATH_FAULTS = [
	'order',
	'percent',
	'group',
	'no-p',
	'no-location',
	'other-location',
	'slash',
	'rewrite-target',
] as const;
export type PathFault = (typeof PATH_FAULTS)[number];
