// The types of serve.mjs, for tests.
export const builtSite: string;

export function serve(options?: {
	readonly directory?: string;
	readonly port?: number;
	readonly host?: string;
	readonly under?: string;
}): Promise<{ readonly url: string; readonly port: number; close(): Promise<void> }>;
