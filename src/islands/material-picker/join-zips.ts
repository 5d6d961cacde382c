/**
 * One zip of several, each in a folder of its own name. The files in it are stored as they are: they are small, and
 * most cannot be made smaller.
 *
 * @param addresses - Of zips on this site.
 * @throws when one of them cannot be fetched.
 */
export async function joinZips(addresses: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
	const { unzipSync, zipSync } = await import('fflate');
	const entries: Record<string, Uint8Array> = {};
	for (const address of addresses) {
		const answer = await fetch(address);
		if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
		const folder = address.slice(address.lastIndexOf('/') + 1).replace(/\.zip$/, '');
		const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
		for (const [name, content] of Object.entries(files)) entries[`${folder}/${name}`] = content;
	}
	return zipSync(entries, { level: 0 });
}
