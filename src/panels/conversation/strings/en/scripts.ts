export const scripts = {
	client: 'Client script',
	server: 'Server script',
	console: 'Console',
	nothingYet: 'nothing yet',
	copyClient: 'Copy the client’s code',
	copyServer: 'Copy the server’s code',
};
export type ScriptsWords = typeof scripts;
