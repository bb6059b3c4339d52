// Holds the words of the faults of configurations.
import type { ConfigFault } from '../../../../evidence/facts/config-fault.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

export const CONFIG_FAULTS: Readonly<
	Record<ConfigFault, (values: SignValues) => readonly [says: string, todo: string]>
> = {
	order: ({ first, second }) => [
		`Apache checks ProxyPass in order, and \`ProxyPass ${first}\` stands before \`ProxyPass ${second}\`. So the WebSocket goes to the HTTP rule.`,
		`Move \`ProxyPass ${second}\` above \`ProxyPass ${first}\`.`,
	],
	group: ({ first, second }) => [
		`This RewriteRule uses $1 in ${second}, but its pattern ${first} has no group. So the path is lost.`,
		'Write the pattern as `^/?(.*)`.',
	],
	percent: ({ first }) => [
		/HTTP:/i.test(String(first))
			? `${first} lacks the percent sign: Apache takes it as text, so the condition is never true, and the request goes on without Upgrade.`
			: `${first} lacks the percent sign: Apache takes {REQUEST_URI} as text, so the path is wrong.`,
		/HTTP:/i.test(String(first))
			? 'Write `%{HTTP:Upgrade}` and `%{HTTP:Connection}`, and the rule as `RewriteRule ^/?(.*) ws://HOST:PORT/$1 [P,L]`.'
			: 'Write `%{REQUEST_URI}`.',
	],
	'no-p': ({ first }) => [
		`This RewriteRule to ${first} has no [P], so Apache answers with a redirect and passes nothing on. A WebSocket follows no redirect.`,
		'Write `[P,L]` at the end of the rule.',
	],
	'no-location': ({ first, second }) => [
		`The path ${first} goes to \`location ${second}\`, which passes nothing on. So nginx answers the WebSocket itself.`,
		`Add \`location ${first}\` with proxy_pass, Upgrade and Connection.`,
	],
	slash: ({ first, second }) => [
		`The path behind proxy_pass takes the place of the location, so ${first} arrives at the server as ${second}. A 404 fits that.`,
		'Remove the slash or path at the end of proxy_pass, or let the server listen at the shorter path.',
	],
	'rewrite-target': ({ first, second }) => [
		`\`rewrite-target: ${second}\` turns every path into ${second}, so ${first} never arrives at the server. A 404 fits that.`,
		'Remove the annotation for this path, or use a group: `path: /()(ws.*)` with `rewrite-target: /$2`.',
	],
	'forward-auth': ({ first }) => [
		`Traefik ${first} copies Connection and Upgrade into its question to the auth server, which then fails for a WebSocket. Version 1.7 no longer does.`,
		'Update Traefik to 1.7 or later, or leave the path of the WebSocket out of forward auth to prove it.',
	],
	'mosquitto-order': ({ first, second }) => [
		`In this file the WebSocket listener is port ${first}, and ${second} speaks plain MQTT: \`protocol websockets\` holds for the listener above it.`,
		`Put \`protocol websockets\` below \`listener ${second}\`.`,
	],
	'caddy-scheme': ({ first, second }) => [
		`Caddy does not take this configuration: the address of a server may not be written ${first}. It passes WebSockets on by itself.`,
		`Write \`reverse_proxy ${second}\`. The client still uses ws:// or wss://.`,
	],
	'unknown-variable': ({ first }) =>
		first === 'connection_upgrade'
			? [
					'nginx does not start: `$connection_upgrade` is not one of its own variables. It comes from a `map` block that is missing here.',
					'Write `proxy_set_header Connection upgrade;` in its place, or add the `map` of nginx’s page on WebSocket to the `http` block. Then run `nginx -t` and reload.',
				]
			: [
					`nginx does not start: it knows no variable \`$${first}\`.`,
					'Define it with `map` or `set`, or take it out. Then run `nginx -t` and reload.',
				],
	'backend-h2': ({ first }) => [
		`The proxy speaks HTTP/2 to the server behind it (${first}), and an Upgrade exists in HTTP/1.1 only. Over HTTP/2 both need RFC 8441.`,
		'Keep HTTP/1.1 to the server for the path or the service of the WebSocket. HTTP/2 to the browser does no harm.',
	],
	'ingress-unit': ({ first, second }) => [
		`ingress-nginx takes this time as a number of seconds. It does not know \`${first}\`, so its limit of 60 seconds stays.`,
		`Write the number alone, in quotation marks: \`${second}\`. The log of the controller names the annotation that it refuses.`,
	],
	'other-location': ({ first, second }) => [
		`The page opens ${first}, and the place that passes the upgrade on is \`location ${second}\`, which does not take this path.`,
		'Put the lines for Upgrade and Connection into the location that takes this path, or into `location /`.',
	],
	'pusher-tls': ({ first }) => [
		`The page goes to wss://${first} at port 443, where pusher-js goes unless it is told otherwise. A server of one’s own mostly listens with ws:// at 6001 or 8080.`,
		"Set `wsHost`, `wsPort`, `forceTLS: false` and `enabledTransports: ['ws', 'wss']` in the options of Echo, and build the page again.",
	],
};

/** Lists the faults of which the log of the server tells more. */
