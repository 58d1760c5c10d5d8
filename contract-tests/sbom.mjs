// Validates CycloneDX documents: node sbom.mjs FILE...
import { readFile } from 'node:fs/promises'
import { Version } from '@cyclonedx/cyclonedx-library/Spec'
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation'

const validator = new JsonStrictValidator(Version.v1dot6)
const said = []
for (const file of process.argv.slice(2)) {
  const document = await readFile(file, 'utf8')
  const faults = await validator.validate(document)
  said.push(faults === null ? 'valid' : `${file}: ${JSON.stringify(faults)}`)
}
console.log(said.join('\n'))
