// Programs that people run behind a proxy of their own, where the proxy decides whether their WebSocket opens, with the
// path of it and the settings that have a part in it.

/** Represents a program that people run themselves. */
export interface App {
	readonly name: string;
	readonly named: RegExp;
	/** Holds the path of its WebSocket. */
	readonly path: string;
	/** Names its settings that decide about it; empty for none. */
	readonly settings: string;
	readonly source: string;
}

/** Programs that people run behind a proxy of their own, where the proxy decides whether they open. */
export const APPS: readonly App[] = [
	app(
		'Home Assistant',
		/\bhome[- ]?assistant\b|\bhassio\b/i,
		'/api/websocket',
		'Trust X-Forwarded-For, Trusted proxies',
		'home-assistant.io/integrations/http',
	),
	app(
		'Grafana',
		/\bgrafana\b/i,
		'/api/live/ws',
		'root_url, [live] allowed_origins',
		'grafana.com/docs/grafana/latest/setup-grafana/set-up-grafana-live',
	),
	app(
		'Jupyter',
		/\bjupyter\w*\b/i,
		'/api/kernels/…/channels',
		'ServerApp.allow_origin',
		'jupyter-server: jupyter_server/serverapp.py; base/websocket.py, check_origin',
	),
	app(
		'Streamlit',
		/\bstreamlit\b/i,
		'/_stcore/stream',
		'server.enableCORS, server.enableXsrfProtection',
		'docs.streamlit.io/knowledge-base/deploy/remote-start',
	),
	app(
		'code-server',
		/\bcode-server\b/i,
		'/',
		'--trusted-origins',
		'coder/code-server: src/node/cli.ts, src/node/http.ts',
	),
	app(
		'n8n',
		/\bn8n\b/i,
		'/rest/push',
		'N8N_PUSH_BACKEND',
		'docs.n8n.io/hosting/configuration/environment-variables/deployment',
	),
	app(
		'Uptime Kuma',
		/\buptime[- ]?kuma\b/i,
		'/socket.io/',
		'UPTIME_KUMA_WS_ORIGIN_CHECK',
		'github.com/louislam/uptime-kuma/wiki/Reverse-Proxy; Environment-Variables',
	),
	app(
		'Vaultwarden',
		/\bvaultwarden\b/i,
		'/notifications/hub',
		'',
		'github.com/dani-garcia/vaultwarden/wiki/Enabling-WebSocket-notifications',
	),
	app(
		'Collabora',
		/\bcollabora\b|\bcoolwsd\b/i,
		'/cool/…/ws',
		'server_name',
		'sdk.collaboraonline.com/docs/installation/Proxy_settings.html',
	),
	app(
		'Rocket.Chat',
		/\brocket\.?chat\b/i,
		'/websocket',
		'ROOT_URL',
		'docs.rocket.chat, configuring SSL reverse proxy',
	),
	app(
		'Mattermost',
		/\bmattermost\b/i,
		'/api/v4/websocket',
		'SiteURL, AllowCorsFrom',
		'docs.mattermost.com, setup NGINX proxy',
	),
	app(
		'Node-RED',
		/\bnode-red\b/i,
		'/comms',
		'',
		'github.com/node-red/node-red, packages/node_modules/@node-red/editor-api/lib/editor/comms.js',
	),
	app(
		'OctoPrint',
		/\boctoprint\b/i,
		'/sockjs/',
		'',
		'community.octoprint.org, Reverse proxy configuration examples',
	),
	app(
		'Moonraker',
		/\bmoonraker\b|\bmainsail\b|\bfluidd\b/i,
		'/websocket',
		'cors_domains, trusted_clients',
		'moonraker.readthedocs.io/en/latest/configuration, authorization',
	),
	app('Zigbee2MQTT', /\bzigbee2mqtt\b/i, '/api', '', 'zigbee2mqtt: lib/extension/frontend.ts'),
	app(
		'ComfyUI',
		/\bcomfyui\b/i,
		'/ws',
		'--listen, --enable-cors-header',
		'github.com/comfyanonymous/ComfyUI: comfy/cli_args.py',
	),
	app(
		'Open WebUI',
		/\bopen[- ]webui\b/i,
		'/ws/socket.io/',
		'CORS_ALLOW_ORIGIN',
		'docs.openwebui.com/troubleshooting/connection-error',
	),
	app(
		'Shiny',
		/\bshiny\b/i,
		'/websocket/ or /__sockjs__/',
		'',
		'support.posit.co, Running Shiny Server with a Proxy',
	),
	app(
		'noVNC',
		/\bnovnc\b|\bwebsockify\b/i,
		'/websockify',
		'',
		'github.com/novnc/noVNC/wiki/Proxying-with-nginx',
	),
	app(
		'Proxmox',
		/\bproxmox\b/i,
		'/api2/json/…/vncwebsocket',
		'',
		'pve.proxmox.com/wiki/Web_Interface_Via_Nginx_Proxy',
	),
	app(
		'Guacamole',
		/\bguacamole\b/i,
		'/guacamole/websocket-tunnel',
		'',
		'guacamole.apache.org/doc/gug/reverse-proxy.html',
	),
	app('Portainer', /\bportainer\b/i, '/api/websocket/', '', 'docs.portainer.io, reverse proxy'),
	app(
		'Nextcloud',
		/\bnextcloud\b|\bnotify_push\b/i,
		'/push/ws',
		'trusted_proxies',
		'github.com/nextcloud/notify_push, README',
	),
	app(
		'Jenkins',
		/\bjenkins\b/i,
		'/wsagents/',
		'',
		'jenkins.io/doc/book/system-administration/reverse-proxy-configuration-with-jenkins',
	),
	app(
		'Rancher',
		/\brancher\b/i,
		'/',
		'',
		'ranchermanager.docs.rancher.com, external TLS termination',
	),
	app(
		'Jitsi',
		/\bjitsi\b/i,
		'/xmpp-websocket, /colibri-ws/',
		'',
		'jitsi.github.io/handbook/docs/devops-guide, WebSockets',
	),
];

function app(name: string, named: RegExp, path: string, settings: string, source: string): App {
	return { name, named, path, settings, source };
}
