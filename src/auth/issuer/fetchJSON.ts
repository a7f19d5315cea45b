// JSON from an issuer. It is trusted to name its keys, and not to be up, quick or small.

const MOST_BYTES = 256 * 1024;

/** Rejects, with words for the log, where there is no answer 200 with JSON. Redirects are not followed: the settings say where keys come from. */
export async function fetchJSON(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await answerOf(url, signal);
  if (response.status !== 200) {
    await response.body?.cancel();
    const advice = isRedirect(response.status) ? ': name the address that it leads to in the settings' : '';
    throw new Error(`${url} answers ${response.status} instead of 200${advice}`);
  }
  const text = await textOf(response, url);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Error(`${url} answers with what is no JSON`, { cause });
  }
}

async function answerOf(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', headers: { accept: 'application/json' }, signal });
  } catch (error) {
    throw new Error(`${url} cannot be reached: ${reasonOf(error)}`, { cause: error });
  }
}

async function textOf(response: Response, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) break;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw new Error(`${url} does not answer in full: ${reasonOf(error)}`, { cause: error });
  }
  if (bytes > MOST_BYTES) throw new Error(`${url} answers with more than ${MOST_BYTES} bytes`);
  return text + decoder.decode();
}

/** `fetch` itself says "fetch failed" only; why stands in its cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = partsOf(error);
  const deeper = partsOf(cause);
  const reason = [deeper.message, deeper.code, message].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return typeof reason === 'string' ? reason : 'for no reason that is told';
}

function partsOf(error: unknown): {
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly code?: unknown;
} {
  return typeof error === 'object' && error !== null ? error : {};
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}
