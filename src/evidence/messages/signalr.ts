// Lists errors of ASP.NET Core SignalR: of its JavaScript and .NET clients, and of its server where they repeat it.
// SignalR has a protocol of its own in the WebSocket: a Close message with an error, and messages that keep the
// connection alive. A message about the end may also be about its other transports.
import type { MessagePattern } from './message-pattern.ts';

const JAVASCRIPT = 'aspnetcore: src/SignalR/clients/ts/signalr/src';
const DOTNET =
	'aspnetcore: src/SignalR/clients/csharp/Client.Core/src/HubConnection.cs, the client of .NET';

export const SIGNALR: readonly MessagePattern[] = [
	{
		id: 'signalr-connect',
		program: 'signalr',
		pattern:
			/WebSocket failed to connect\. The connection could not be found on the server\b|(?:Failed to start the (?:transport 'WebSockets'|connection)|WebSockets failed): Error: There was an error with the transport\./,
		signs: ['connect-failed'],
		source: `${JAVASCRIPT}/WebSocketTransport.ts, onclose before onopen; in older versions, onerror`,
		example:
			"Error: Failed to start the transport 'WebSockets': Error: WebSocket failed to connect. The connection could not be found on the server, either the endpoint may not be a SignalR endpoint, the connection ID is not present on the server, or there is a proxy blocking WebSockets. If you have multiple servers check that sticky sessions are enabled.",
	},
	{
		id: 'signalr-session',
		program: 'signalr',
		pattern: /\bNo Connection with that ID\b/,
		signs: ['session-unknown'],
		source:
			'aspnetcore: src/SignalR/common/Http.Connections, HttpConnectionDispatcher.cs, GetConnectionAsync',
		example: 'No Connection with that ID',
	},
	{
		id: 'signalr-connect-timeout',
		program: 'signalr',
		pattern: /SignalR: webSockets timed out when trying to connect\./,
		signs: ['opening-timed-out'],
		source:
			'SignalR 2 for jQuery: jquery.signalR.core.js, onTransportTimeout; github.com/SignalR/SignalR/issues/2780',
		example: 'SignalR: webSockets timed out when trying to connect.',
	},
	{
		id: 'signalr-server-timeout',
		program: 'signalr',
		pattern:
			/Server timeout (?:\(\d{1,12}(?:[.,]\d\d)?ms\) )?elapsed without receiving a message from the server/,
		signs: ['server-silent'],
		source: `${JAVASCRIPT}/HubConnection.ts, serverTimeout; ${DOTNET}, OnServerTimeout`,
		example:
			"Error: Connection disconnected with error 'Error: Server timeout elapsed without receiving a message from the server.'.",
	},
	{
		id: 'signalr-close-error',
		program: 'signalr',
		pattern:
			/(?:Server returned an error on close|The server closed the connection with the following error): /,
		signs: ['closed-with-error'],
		source: `${JAVASCRIPT}/HubConnection.ts; ${DOTNET}; the server: HubConnectionHandler.cs, SendCloseAsync`,
		example:
			"Error: Connection disconnected with error 'Error: Server returned an error on close: Connection closed with an error.'.",
	},
	{
		id: 'signalr-too-big',
		program: 'signalr',
		pattern: /The maximum message size of \d{1,20}B was exceeded/,
		signs: ['message-too-big'],
		source:
			'aspnetcore: src/SignalR/server/Core/src/HubConnectionHandler.cs, DispatchMessagesAsync; HubConnectionContext.Log.cs',
		example:
			'System.IO.InvalidDataException: The maximum message size of 32768B was exceeded. The message size can be configured in AddHubOptions.',
	},
];
