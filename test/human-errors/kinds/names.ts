import { IMPORT, inCode, inLine, type Kind, MESSAGES, PROTOCOL, TYPES } from "../kind.js";

/* Keys and names in the words of another format, or in another spelling. */

/** A key at the start of a line or of a flow object, replaced by another word. */
function key(right: string, wrong: string, files?: RegExp): Kind {
  return inCode(
    `the key ${wrong} instead of ${right}`,
    new RegExp(`(^ *(?:- )?|[{,] )${right}:`),
    `$1${wrong}:`,
    files,
  );
}

const KEYS: readonly Kind[] = [
  key("fields", "field"),
  key("fields", "Fields"),
  key("octets", "bytes"),
  key("octets", "length"),
  key("octets", "size", TYPES),
  key("octets", "Octets"),
  key("octets", "octects"),
  key("name", "Name"),
  key("name", "fieldName", MESSAGES),
  key("type", "datatype"),
  key("id", "ID", MESSAGES),
  key("id", "command_id", MESSAGES),
  key("max-octets", "max_octets"),
  key("by-octets", "by_octets"),
  key("pad-left", "padLeft"),
  key("byte-order", "endian", PROTOCOL),
  key("content-octets", "content_octets", TYPES),
  key("content-octets-with-header", "content-octets-with-headers", TYPES),
  inLine("the key desc instead of en", /(^ *|, )en: /, "$1desc: "),
  inLine("the key cn instead of zh", /(^ *|, )zh: /, "$1cn: "),
  key("since", "from"),
  key("until", "to"),
  key("versions", "version", PROTOCOL),
  key("request", "req", MESSAGES),
  key("response", "reply", MESSAGES),
  key("response", "Response", MESSAGES),
  key("require", "requires"),
  key("when", "if"),
  key("values", "enum", TYPES),
  key("packed", "bitfields", TYPES),
  key("parties", "party", PROTOCOL),
  key("operation", "operations", MESSAGES),
  key("change", "changes", IMPORT),
  key("from", "form", IMPORT),
];

const TYPE = /(\btype: )/.source;

const TYPE_NAMES: readonly Kind[] = [
  inCode("uint32 as a type", new RegExp(`${TYPE}Unsigned Integer`), "$1uint32"),
  inCode("a basic type in lower case", new RegExp(`${TYPE}Unsigned Integer`), "$1unsigned integer"),
  inCode("a basic type without its space", new RegExp(`${TYPE}Octet String`), "$1OctetString"),
  inCode("a basic type with a typing error", new RegExp(`${TYPE}Octet String`), "$1Octet Sting"),
  inCode("a basic type in the plural", new RegExp(`${TYPE}Unsigned Integer`), "$1Unsigned Integers"),
  inCode("string as a type", new RegExp(`${TYPE}Octet String`), "$1string"),
  inCode("Bytes as a type", new RegExp(`${TYPE}Octets`), "$1Bytes"),
  inCode("array as a type", new RegExp(`${TYPE}List`), "$1array"),
  inCode(
    "a named type in lower case",
    /(\btype: )([A-Z]\w*_\w+)/,
    (_, before = "", name = "") => before + name.toLowerCase(),
  ),
  inCode("a named type without underscore", /(\btype: [A-Z]\w*?)_(\w+)/, "$1$2"),
  inCode("a named type with a dash", /(\btype: [A-Z]\w*?)_(\w+)/, "$1-$2"),
  inCode("a named type with a space", /(\btype: [A-Z]\w*?)_(\w+)/, "$1 $2"),
  inCode("a named type in the plural", /(\btype: [A-Z]\w*_\w*[a-z])(?=[ ,}]|$)/, "$1s"),
];

const NAMES: readonly Kind[] = [
  inCode("a name with a space", /(\bname: [A-Z]\w*?)_(\w+)/, "$1 $2"),
  inCode("a name with a dot", /(\bname: [A-Z]\w*?)_(\w+)/, "$1.$2"),
  inCode(
    "an operation in lower case",
    /(^operation: )([A-Z])/,
    (_, before = "", letter = "") => before + letter.toLowerCase(),
  ),
  inCode("an operation with an underscore", /(^operation: [A-Z]\w*)/, "$1_Op"),
  inCode("an operation that ends in Resp", /(^operation: [A-Z]\w*)/, "$1Resp"),
  inCode("a request with the name of its response", /(^ {2}name: CMPP_\w+)/, "$1_RESP", /cmpp\/messages/),
  inCode(
    "a value name with a capital",
    /(value: [^,]+, name: )([a-z])/,
    (_, before = "", letter = "") => before + letter.toUpperCase(),
  ),
  inCode("a value name with a dash", /(value: [^,]+, name: [a-z]\w+)/, "$1-1"),
  inCode("a role in capitals", /(role: )(\w+)/, (_, before = "", role = "") => before + role.toUpperCase()),
  inCode("the role id", /(role: )command/, "$1id", PROTOCOL),
  inCode("a byte order in short", /(byte-order: )big-endian/, "$1big"),
  inCode("personal: true", /(personal: )\w+/, "$1true"),
  inCode("an unknown coding", /(coding: )ucs2/, "$1utf16", TYPES),
  inCode("an unknown hash", /(algorithm: )MD5/, "$1SHA1"),
  inCode("an unknown form", /(forms: \[)(\w+)/, "$1bytes"),
  inCode("an unknown field of a text", /(text: \{ coding: )(\w+)/, "$1Coding_Scheme"),
  inCode("a field of a digest that does not exist", /(\bfield: )([A-Z]\w+)/, "$1Source_Address"),
  inCode("a module id with a space", /(id: cmpp)(\d)/, "$1 $2", PROTOCOL),
];

export const NAME_KINDS: readonly Kind[] = [...KEYS, ...TYPE_NAMES, ...NAMES];
