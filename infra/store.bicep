param name string
param location string
param tags object
param principalId string
param logs string

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    // Who writes must find what it has just written: a press is answered from the record it changed.
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    enableMultipleWriteLocations: false
    // Identities only: a key would be a secret that opens everything.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    // Any second of the last thirty days can be restored: docs/operate.md.
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: 'handlingsplan'
  properties: { resource: { id: 'handlingsplan' } }
}

// As storage/cosmosProvision.ts lays it out; tests/infra holds the two together. No defaultTtl: nothing ends by itself.
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: 'records'
  properties: {
    resource: {
      id: 'records'
      partitionKey: { paths: ['/partition'], kind: 'Hash', version: 2 }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/partition/?' }
          { path: '/shelf/?' }
          { path: '/recordId/?' }
          { path: '/wake/?' }
          { path: '/day/?' }
        ]
        excludedPaths: [{ path: '/*' }, { path: '/"_etag"/?' }]
        compositeIndexes: [
          [{ path: '/shelf', order: 'ascending' }, { path: '/recordId', order: 'ascending' }]
          [
            { path: '/shelf', order: 'ascending' }
            { path: '/wake', order: 'ascending' }
            { path: '/recordId', order: 'ascending' }
          ]
          [
            { path: '/shelf', order: 'ascending' }
            { path: '/day', order: 'ascending' }
            { path: '/recordId', order: 'ascending' }
          ]
          [
            { path: '/shelf', order: 'ascending' }
            { path: '/day', order: 'descending' }
            { path: '/recordId', order: 'ascending' }
          ]
        ]
      }
    }
  }
}

// "Cosmos DB Built-in Data Contributor", on this account alone.
resource mayWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'contributor')
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    principalId: principalId
    scope: account.id
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'records'
  properties: { level: 'CanNotDelete', notes: 'The records may be public records: disposal takes a decision.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'logs'
  properties: { workspaceId: logs, logs: [{ category: 'ControlPlaneRequests', enabled: true }] }
}

output endpoint string = account.properties.documentEndpoint
